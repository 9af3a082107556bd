/** Materials over HTTP, streamed both ways. */
@NullMarked
package cn.yongji.onestop.intake.papers.material.web;

import org.jspecify.annotations.NullMarked;
