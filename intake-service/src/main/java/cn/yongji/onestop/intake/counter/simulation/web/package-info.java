/** Simulations and moves over HTTP. */
@NullMarked
package cn.yongji.onestop.intake.counter.simulation.web;

import org.jspecify.annotations.NullMarked;
