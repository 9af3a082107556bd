/** The rules of an upload in parts. */
@NullMarked
package cn.yongji.onestop.intake.papers.upload.domain;

import org.jspecify.annotations.NullMarked;
