/** Materials as documents, their bytes in GridFS. */
@NullMarked
package cn.yongji.onestop.intake.papers.material.mongo;

import org.jspecify.annotations.NullMarked;
