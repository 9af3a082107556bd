@org.jspecify.annotations.NullMarked
package cn.yongji.onestop.intake.counter.simulation;
