/** 个人信息: how what says something of a person is shown to those who do not need it. */
@NullMarked
package cn.yongji.onestop.intake.counter.personal;

import org.jspecify.annotations.NullMarked;
