/** Simulations and their differences in MongoDB. */
@NullMarked
package cn.yongji.onestop.intake.counter.simulation.mongo;

import org.jspecify.annotations.NullMarked;
