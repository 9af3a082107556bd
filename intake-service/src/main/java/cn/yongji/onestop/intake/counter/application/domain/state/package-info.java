/** 申报 as it stands: draft, received, in correction, accepted, closed, ended, and what each of these carries. Values only. */
@NullMarked
package cn.yongji.onestop.intake.counter.application.domain.state;

import org.jspecify.annotations.NullMarked;
