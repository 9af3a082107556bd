/** A licence register in a file. */
@NullMarked
package cn.yongji.onestop.intake.licence.data;

import org.jspecify.annotations.NullMarked;
