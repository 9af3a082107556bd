/** Applications over HTTP. */
@NullMarked
package cn.yongji.onestop.intake.application.web;

import org.jspecify.annotations.NullMarked;
