/** Visits over HTTP. */
@NullMarked
package cn.yongji.onestop.intake.counter.visit.web;

import org.jspecify.annotations.NullMarked;
