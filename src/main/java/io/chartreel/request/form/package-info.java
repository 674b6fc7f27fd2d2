/** HTML forms: the fields that browsers send, as a query and as the values of the form. */
@NullMarked
package io.chartreel.request.form;

import org.jspecify.annotations.NullMarked;
