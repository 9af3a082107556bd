/** The facts in JSON. */
@NullMarked
package cn.yongji.onestop.intake.facts.web;

import org.jspecify.annotations.NullMarked;
