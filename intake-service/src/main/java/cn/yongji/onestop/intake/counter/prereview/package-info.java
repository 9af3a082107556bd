/** 联合预审 (S3): a key project hears the departments before it files. */
@NullMarked
package cn.yongji.onestop.intake.counter.prereview;

import org.jspecify.annotations.NullMarked;
