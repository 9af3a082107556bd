/** Uploads in parts over HTTP. */
@NullMarked
package cn.yongji.onestop.intake.papers.upload.web;

import org.jspecify.annotations.NullMarked;
