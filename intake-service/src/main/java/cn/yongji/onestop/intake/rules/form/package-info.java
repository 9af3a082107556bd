/** Wires the forms. */
@NullMarked
package cn.yongji.onestop.intake.form;

import org.jspecify.annotations.NullMarked;
