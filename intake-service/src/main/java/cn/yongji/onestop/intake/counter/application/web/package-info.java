/** Applications over HTTP. */
@NullMarked
package cn.yongji.onestop.intake.counter.application.web;

import org.jspecify.annotations.NullMarked;
