/** 目录模拟: what a draft of the catalogue would change for the projects that there are, and projects that move to another version. */
@NullMarked
package cn.yongji.onestop.intake.counter.simulation;

import org.jspecify.annotations.NullMarked;
