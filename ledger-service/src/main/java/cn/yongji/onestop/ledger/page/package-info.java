/** 项目页: a ledger at a glance, in the four groups of the city's electronic ledger (S10). */
@NullMarked
package cn.yongji.onestop.ledger.page;

import org.jspecify.annotations.NullMarked;
