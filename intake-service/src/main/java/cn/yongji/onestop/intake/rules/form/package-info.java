/** Wires the forms. */
@NullMarked
package cn.yongji.onestop.intake.rules.form;

import org.jspecify.annotations.NullMarked;
