/** The form of the page: a field for each parameter, with its texts, options and problems. */
package io.chartreel.web.form;
