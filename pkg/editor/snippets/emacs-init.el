(load "@own@/letters" t t)
