/** 项目专干, trainings and who attended. Plain Java. */
@NullMarked
package cn.yongji.onestop.intake.counter.liaison.domain;

import org.jspecify.annotations.NullMarked;
