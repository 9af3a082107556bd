/** 代办: who looks after the cases of a project for its unit, as intake tells it. */
@NullMarked
package cn.yongji.onestop.approval.agency;

import org.jspecify.annotations.NullMarked;
