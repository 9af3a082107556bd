/** Comparing the plans of two versions of the catalogue. */
@NullMarked
package cn.yongji.onestop.intake.counter.simulation.domain;

import org.jspecify.annotations.NullMarked;
