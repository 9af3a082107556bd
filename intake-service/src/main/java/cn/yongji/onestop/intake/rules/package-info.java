/**
 * 要求: what the rules ask of a project. Facts, catalogue, plan, form and what may be promised; nothing here knows that a
 * project is kept or an application made.
 */
@NullMarked
package cn.yongji.onestop.intake.rules;

import org.jspecify.annotations.NullMarked;
