/** A licence register behind HTTP. */
@NullMarked
package cn.yongji.onestop.intake.papers.licence.http;

import org.jspecify.annotations.NullMarked;
