/** Visits over HTTP. */
@NullMarked
package cn.yongji.onestop.intake.visit.web;

import org.jspecify.annotations.NullMarked;
