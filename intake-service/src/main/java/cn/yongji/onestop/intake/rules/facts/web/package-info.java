/** The facts in JSON. */
@NullMarked
package cn.yongji.onestop.intake.rules.facts.web;

import org.jspecify.annotations.NullMarked;
