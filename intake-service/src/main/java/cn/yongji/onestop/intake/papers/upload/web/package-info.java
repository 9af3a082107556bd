/** Uploads in parts over HTTP. */
@NullMarked
package cn.yongji.onestop.intake.upload.web;

import org.jspecify.annotations.NullMarked;
