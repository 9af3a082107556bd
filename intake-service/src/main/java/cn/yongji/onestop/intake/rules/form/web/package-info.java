/** The forms over HTTP. */
@NullMarked
package cn.yongji.onestop.intake.form.web;

import org.jspecify.annotations.NullMarked;
