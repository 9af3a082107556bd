/** 分片上传: large drawings come in parts, in any order, and go on where they stopped. */
@NullMarked
package cn.yongji.onestop.intake.papers.upload;

import org.jspecify.annotations.NullMarked;
