/** URLs of charts: absolute, packed and signed. */
@NullMarked
package io.chartreel.web.link;

import org.jspecify.annotations.NullMarked;
