/** Credit at rest. */
@NullMarked
package cn.yongji.onestop.intake.commitment.mongo;

import org.jspecify.annotations.NullMarked;
