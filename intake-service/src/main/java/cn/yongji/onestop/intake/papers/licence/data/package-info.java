/** A licence register in a file. */
@NullMarked
package cn.yongji.onestop.intake.papers.licence.data;

import org.jspecify.annotations.NullMarked;
