/** Materials as documents, their bytes in GridFS. */
@NullMarked
package cn.yongji.onestop.intake.material.mongo;

import org.jspecify.annotations.NullMarked;
