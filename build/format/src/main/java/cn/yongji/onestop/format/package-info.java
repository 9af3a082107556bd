/** The one layout of the code, checked and written. A tool of the build, never shipped. */
@NullMarked
package cn.yongji.onestop.format;

import org.jspecify.annotations.NullMarked;
