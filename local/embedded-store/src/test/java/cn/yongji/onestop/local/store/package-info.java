/** What the store promises, on itself and, where there is one, on a real MongoDB. */
package cn.yongji.onestop.local.store;
