/** Uploads in parts in MongoDB. */
@NullMarked
package cn.yongji.onestop.intake.upload.mongo;

import org.jspecify.annotations.NullMarked;
