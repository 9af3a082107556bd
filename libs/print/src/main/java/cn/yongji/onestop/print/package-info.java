/** Prints a page as PDF: Chinese that reads alike everywhere, and is copied as it was written. */
@NullMarked
package cn.yongji.onestop.print;

import org.jspecify.annotations.NullMarked;
