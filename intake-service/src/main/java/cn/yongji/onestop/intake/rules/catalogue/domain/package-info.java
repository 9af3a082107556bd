/** 事项目录: matters, their material slots, prerequisites, limits, and the rules by which they apply. */
@NullMarked
package cn.yongji.onestop.intake.rules.catalogue.domain;

import org.jspecify.annotations.NullMarked;
