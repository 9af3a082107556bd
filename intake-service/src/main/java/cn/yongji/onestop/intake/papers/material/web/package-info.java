/** Materials over HTTP, streamed both ways. */
@NullMarked
package cn.yongji.onestop.intake.material.web;

import org.jspecify.annotations.NullMarked;
