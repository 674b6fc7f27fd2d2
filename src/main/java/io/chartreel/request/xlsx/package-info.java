/** Excel workbooks: the parts of the file, and the cells of a worksheet. */
@NullMarked
package io.chartreel.request.xlsx;

import org.jspecify.annotations.NullMarked;
