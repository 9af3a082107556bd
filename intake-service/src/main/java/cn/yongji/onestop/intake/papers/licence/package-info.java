/** 电子证照: asks the licence register, which may be down. */
@NullMarked
package cn.yongji.onestop.intake.papers.licence;

import org.jspecify.annotations.NullMarked;
