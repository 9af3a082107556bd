/** 一方案一清单 as a pure function of facts, catalogue and calendar. */
@NullMarked
package cn.yongji.onestop.intake.rules.planning.domain;

import org.jspecify.annotations.NullMarked;
