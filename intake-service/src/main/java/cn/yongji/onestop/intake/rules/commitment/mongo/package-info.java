/** Credit at rest. */
@NullMarked
package cn.yongji.onestop.intake.rules.commitment.mongo;

import org.jspecify.annotations.NullMarked;
