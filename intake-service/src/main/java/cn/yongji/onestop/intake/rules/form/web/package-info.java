/** The forms over HTTP. */
@NullMarked
package cn.yongji.onestop.intake.rules.form.web;

import org.jspecify.annotations.NullMarked;
