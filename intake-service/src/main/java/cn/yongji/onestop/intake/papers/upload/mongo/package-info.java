/** Uploads in parts in MongoDB. */
@NullMarked
package cn.yongji.onestop.intake.papers.upload.mongo;

import org.jspecify.annotations.NullMarked;
