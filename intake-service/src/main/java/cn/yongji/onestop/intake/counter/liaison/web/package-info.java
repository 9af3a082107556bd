/** Liaisons and trainings over HTTP. */
@NullMarked
package cn.yongji.onestop.intake.counter.liaison.web;

import org.jspecify.annotations.NullMarked;
