/** 项目事实: what is known about a project, and what a change of it changes. */
@NullMarked
package cn.yongji.onestop.intake.rules.facts.domain;

import org.jspecify.annotations.NullMarked;
