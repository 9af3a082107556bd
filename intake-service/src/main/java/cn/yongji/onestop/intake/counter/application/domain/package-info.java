/** 申报: draft, completeness, one-time notice, acceptance, supplements, and what became of it. */
@NullMarked
package cn.yongji.onestop.intake.counter.application.domain;

import org.jspecify.annotations.NullMarked;
