/** Simulations and their differences in MongoDB. */
@NullMarked
package cn.yongji.onestop.intake.simulation.mongo;

import org.jspecify.annotations.NullMarked;
