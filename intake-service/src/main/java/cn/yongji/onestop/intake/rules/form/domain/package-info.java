/** 一表申请: the form as it was filled in, and what a look at it finds. */
@NullMarked
package cn.yongji.onestop.intake.rules.form.domain;

import org.jspecify.annotations.NullMarked;
